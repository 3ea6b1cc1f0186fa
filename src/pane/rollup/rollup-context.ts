import { createContext, useContext } from 'react';
import type { PaneServices } from '../../app/ports';
import type { DeskState } from '../../app/rollup/desk/desk-state';
import { RollupDesk } from '../../app/rollup/desk/rollup-desk';
import type { Session } from '../../app/session/session';
import type { CellId } from '../../core/statute/types';
import type { Language } from '../../messages/language';
import { rollupMessagesOf, rollupPaneTextsOf } from '../../messages/load';
import { documentMessagesOf } from '../../messages/messages';
import type { FileReason } from '../../app/rollup/read-many';
import { useStore } from '../parts/use-store';

/** Everything that the views of a roll-up say, in the pane's language. */
export async function loadRollupWords(language: Language) {
  const [texts, messages, { unusableText }] = await Promise.all([
    rollupPaneTextsOf(language),
    rollupMessagesOf(language),
    documentMessagesOf(language),
  ]);
  const reasonText = (reason: FileReason | undefined): string =>
    reason === undefined
      ? texts.unreadable
      : reason.code === 'notRead'
        ? texts.notRead
        : reason.code === 'isRollup'
          ? texts.isRollup
          : unusableText(reason);
  return { texts, ...messages, reasonText };
}

type RollupWords = Awaited<ReturnType<typeof loadRollupWords>>;

export type RollupPartId = keyof RollupWords['texts']['parts'];

interface RollupTools extends RollupWords {
  readonly desk: RollupDesk;
  /** The cell of the parent that is looked into. */
  readonly cell: CellId | null;
  readonly setCell: (cell: CellId) => void;
  readonly openPart: (part: RollupPartId) => void;
}

export const RollupContext = createContext<RollupTools | null>(null);

/** The roll-up and its words, for the views in it. */
export function useRollup(): RollupTools {
  const tools = useContext(RollupContext);
  if (tools === null) throw new Error('a view outside the roll-up');
  return tools;
}

/** The part of the roll-up's state that a view shows. */
export function useDesk<S>(select: (state: DeskState) => S): S {
  return useStore(useRollup().desk.store, select);
}

const desks = new WeakMap<Session, Promise<RollupDesk>>();

/** The roll-up of a pane, which outlives its view. */
export function deskOf(session: Session, services: PaneServices): Promise<RollupDesk> {
  const known = desks.get(session);
  if (known !== undefined) return known;
  const made = services
    .rollup()
    .then((host) => new RollupDesk(host, session.surroundings, (source) => services.read(source)));
  desks.set(session, made);
  // Without a network, it is tried again.
  made.catch(() => desks.delete(session));
  return made;
}
