/** In a file of its own, so that it is a download of its own. */
export { webDarkTheme } from '@fluentui/react-components';
