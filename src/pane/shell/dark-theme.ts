/** In a separate file, so that it is downloaded separately. */
export { webDarkTheme } from '@fluentui/react-components';
