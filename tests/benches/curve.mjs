export const curve = async () => ({text:'', targets:[]});
