import { useEffect, useState } from 'react';
import type { ReportTemplate } from '../../app/export/report-template';
import type { StoreResult } from '../../app/export/template-storage';
import { storeTemplate, storedTemplate } from '../../app/export/template-storage';
import type { Session } from '../../app/session/session';
import { usePane, useSessionState } from '../pane-context';

/**
 * A template in use, and the workbook that it is used for: if it cannot be stored, it lasts as long as that workbook is
 * open.
 */
interface InUse {
  readonly workbook: number;
  readonly template: ReportTemplate | null;
}

const inUseOf = new WeakMap<Session, InUse>();

/** The office's template for this workbook; null for the built-in one. */
export function useTemplate() {
  const { session } = usePane();
  const workbook = useSessionState((state) => state.workbook);
  const [inUse, setInUse] = useState<InUse | null>(inUseOf.get(session) ?? null);
  const take = (template: ReportTemplate | null) => {
    const next = { workbook, template };
    inUseOf.set(session, next);
    setInUse(next);
  };
  const isKnown = inUse?.workbook === workbook;
  useEffect(() => {
    if (isKnown) return;
    let isWanted = true;
    storedTemplate(session.port).then(
      (template) => {
        if (!isWanted) return;
        inUseOf.set(session, { workbook, template });
        setInUse({ workbook, template });
      },
      // While the workbook is busy, the built-in template is used.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [session, workbook, isKnown]);
  return {
    template: isKnown ? inUse.template : null,
    change: (template: ReportTemplate | null): Promise<StoreResult> => {
      take(template);
      return storeTemplate(session.port, template);
    },
  };
}
