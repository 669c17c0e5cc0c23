/** The page's worker for files of students. */
import { Clerk } from "../engine/clerk";
import { crew } from "../engine/crew";

export const clerk = new Clerk(crew);
