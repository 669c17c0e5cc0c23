export default { build: { rolldownOptions: { input: ["index.html", "element.html"] } } };
