/** Why a file of students cannot be read. */
export const text = {
  workbook: "This is a workbook (Excel or the like). Save the sheet as “CSV UTF-8” and choose that file.",
  pdf: "This is a PDF. The page needs the table behind it, as a CSV file.",
  noText: "This is no text file. The page needs a CSV file: a table saved as text.",
  tooLarge: "The file is larger than 128 MB: a list of students is smaller than that.",
  unreadable: (why: string): string => `The file could not be read: ${why}`,
  noList: 'A JSON file must hold a list of students: [{ "id": …, "values": … }, …].',
  notJson: (why: string): string => `The file cannot be read as JSON: ${why}`,
  gaveUp: "The page could not work through the file, perhaps because it is too large for this machine.",
  gaveUpSaid: (why: string): string =>
    `The page could not work through the file, perhaps because it is too large for this machine. It said: ${why}`,
  /** Of the file of those who were not judged. */
  columns: { row: "row", id: "id", outcome: "outcome", reason: "reason" },
  allOutcomes: "all",
};
