/** Of share cards, in pixels: what every network that shows link previews takes whole (Open Graph, 1.91 : 1). */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
