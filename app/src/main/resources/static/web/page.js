// What every page does beyond its forms. Everything here improves a page that works without it.
import "./menus.js";
import "./toasts.js";
import "./kept.js";
import "./once.js";
import "./copy.js";
import "./dialogs.js";
import "./partial.js";
import "./conflict.js";
