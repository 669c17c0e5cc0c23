/** What moves the payout most. */
import { catalog } from "./catalog";
import { text } from "./en/drivers";

export const driverWords = catalog(text, () => import("./es/drivers"));
