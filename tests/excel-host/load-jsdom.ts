// On Node 20, pdf.js adds globals such as `Iterator`. Were jsdom loaded after it, jsdom would look for them in each new
// window, which has none; so it is loaded before any test file.
import 'jsdom';
