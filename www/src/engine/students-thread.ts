/** The beginning of the worker for files of students. */
import { attend } from "./clerking";

attend(self);
