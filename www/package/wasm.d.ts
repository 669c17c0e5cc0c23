/** The file's address, where a bundler is told to hand files over as addresses. */
declare const address: string;
export default address;
