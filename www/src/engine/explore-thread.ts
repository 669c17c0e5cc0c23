/** The beginning of a worker that explores. */
import { attend } from "./exploring";

attend(self);
