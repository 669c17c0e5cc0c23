export const load = async () => ({text:'', targets:[]});
