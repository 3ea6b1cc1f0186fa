import type { PageAction } from '../../messages/zh-CN/page';

interface Surroundings {
  /** Told when work begins and ends. */
  readonly busy: (isBusy: boolean) => void;
  /** Told why an action was not done. */
  readonly failed: (action: PageAction, error: unknown) => void;
}

/** Runs one action at a time: what is asked for meanwhile, such as by a double click, is not done a second time. */
export function actionRunner({ busy, failed }: Surroundings) {
  let isBusy = false;
  return async (action: PageAction, work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    busy(true);
    try {
      await work();
    } catch (error) {
      failed(action, error);
    } finally {
      isBusy = false;
      busy(false);
    }
  };
}
