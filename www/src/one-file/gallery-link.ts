/** In one file, what `view/gallery-link.ts` is on a host: nothing, for the explainers are no part of it. */
import { nothing } from "lit";

export const galleryLink = (): typeof nothing => nothing;
