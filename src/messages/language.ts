/** The languages of the interface. Official labels, the tables and rule ids are the same in all of them. */
export const languages = ['zh-CN', 'en-US'] as const;
/** A language of messages. */
export type Language = (typeof languages)[number];
