/** How wide pictures in the main column are (`.primary` in site.css: 34.5 rem of 18 px), for HTML's `sizes`. */
export const PICTURE_SIZES = '(min-width: 680px) 621px, 92vw';
