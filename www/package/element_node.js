// Where there are no elements, as on a server that writes pages, importing the element does nothing.
export const OutcomesContract = undefined;
