/** A worker's beginning: it is told its share of the years, and leads or helps. */
import { attend } from "./drawing";

attend(self);
