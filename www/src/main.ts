/** The page's beginning: everything else hangs on this element. */
import "./view/page";
