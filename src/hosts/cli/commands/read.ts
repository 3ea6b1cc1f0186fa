import { reportJson } from '../../../app/export/report-json';
import type { Report } from '../../../core/report/report';
import { editions } from '../../../core/statute/editions';
import { fileTexts, readCommandTexts } from '../../../messages/zh-CN/command';
import { noteText } from '../../../messages/zh-CN/documents';
import { indexOf, onlyFile, parseArguments, timeLimitOf } from '../arguments';
import type { Command } from '../command';
import { exitCodes } from '../command';
import { InputFile } from '../input-file';

/** `nianbao read`: prints the content of a file, without judging it. */
export const read: Command = async (args, machine) => {
  const parsed = parseArguments('read', args);
  const index = indexOf(parsed);
  const { report } = await new InputFile(onlyFile(parsed), timeLimitOf(parsed), machine).load(index);
  const options = index === undefined ? {} : { index };
  if (parsed.flag('json'))
    machine.json(new TextDecoder().decode(await reportJson(report, options)).trimEnd());
  else machine.result(describe(report));
  return exitCodes.fine;
};

function describe({ agency, year, edition: id, cells, notes, narrative }: Report): readonly string[] {
  const edition = editions[id];
  const states = [...cells.values()];
  const count = (kind: string) => states.filter((state) => state.kind === kind).length;
  return [
    readCommandTexts.agency(agency),
    readCommandTexts.year(year),
    readCommandTexts.format(id, edition.notice),
    readCommandTexts.cells(states.length, count('number'), count('blank'), count('invalid')),
    ...(narrative === undefined ? [] : [readCommandTexts.narrative(narrative.sections)]),
    ...notes.map((note) => fileTexts.remark(noteText(note, edition))),
  ];
}
