import { AddedReports } from '../../app/charts/added-reports';
import type { Session } from '../../app/session/session';

/** What was added stays while the pane is open, whatever else is shown meanwhile. */
const addedTo = new WeakMap<Session, AddedReports>();

/** The reports that are compared with the one in a workbook. */
export function addedReports(session: Session): AddedReports {
  const added = addedTo.get(session) ?? new AddedReports();
  addedTo.set(session, added);
  return added;
}
