import type { UiTexts } from '../messages/zh-CN/ui';

export type TabId = keyof UiTexts['tabs'];
