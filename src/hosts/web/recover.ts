import type { PageTexts } from '../../messages/zh-CN/page';
import type { WorkbookSnapshot } from '../../workbook/embedded/web-workbook';
import type { CrashCopies } from './crash-copies';
import type { OpenWorkbook } from './files';
import type { Tell } from './notice';
import type { UnsavedWork } from './unsaved-work';

interface Surroundings extends OpenWorkbook {
  readonly copies: CrashCopies;
  readonly unsaved: UnsavedWork;
  readonly tell: Tell;
  readonly texts: () => PageTexts;
  readonly language: () => string;
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** Offers the newest work that no file holds and no page keeps any more; after a no, the next. */
export async function offerRecovery(surroundings: Surroundings): Promise<void> {
  const { workbook, session, copies, unsaved, tell, texts, language, run } = surroundings;
  const [copy] = await copies.left();
  if (copy === undefined) return;
  tell(texts().recover(copy.name, new Date(copy.at).toLocaleString(language())), [
    [
      texts().recoverYes,
      () =>
        void run(async () => {
          await workbook.restore(copy.snapshot as WorkbookSnapshot);
          await session.start();
          unsaved.fileName = copy.name;
          unsaved.touch();
          // Gone only when this page keeps one of its own.
          if (await unsaved.keep()) copies.drop(copy.key);
        }),
    ],
    [
      texts().recoverNo,
      () => {
        copies.drop(copy.key);
        void offerRecovery(surroundings);
      },
    ],
  ]);
}
