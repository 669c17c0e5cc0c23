export const page = async () => ({text:'', targets:[]});
