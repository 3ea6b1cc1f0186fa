import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { memberYearsPicture, membersPicture, rankingPicture } from '../../../app/charts/member-pictures';
import type { RolledUp } from '../../../app/rollup/roll-up-files';
import { memberFigures, yearsOfMembers } from '../../../core/charts/members';
import type { MemberReport } from '../../../core/rollup/member-report';
import { rollupCells } from '../../../core/statute/rules/roll-up';
import type { CellId } from '../../../core/statute/types';
import type { Picture, PicturePoint } from '../../../files/charts/picture';
import { chartTextsOf } from '../../../messages/load';
import type { ChartTexts } from '../../../messages/zh-CN/charts';
import type { ChartsViewTexts } from '../../../messages/zh-CN/charts-view';
import { PicturePart } from '../../charts/picture-part';
import { useLoaded } from '../../parts/use-loaded';
import { CellChoice } from '../cell-choice';
import { MemberFileLine } from '../members/member-file';
import { MemberTables } from '../members/member-tables';
import { useDesk, useRollup } from '../rollup-context';
import { useRollupStyles } from '../rollup-styles';

interface Words {
  readonly charts: ChartTexts;
  readonly view: ChartsViewTexts;
}

/** 图表: who has reported, the largest members in a cell, and the members over the years. */
export function ChartsPart() {
  const { texts, cell, setCell } = useRollup();
  const rolled = useDesk((state) => state.rolled);
  const words = useLoaded(chartTextsOf);
  if (rolled === null) return <p>{texts.gaps.noFiles}</p>;
  if (words === null) return null;
  const { edition } = rolled.rollup;
  const shown = cell ?? rollupCells.newRequests;
  return (
    <>
      <Members rolled={rolled} {...words} />
      <CellChoice
        label={texts.drill.cell}
        hint={texts.drill.cellHint}
        nothing={texts.drill.chooseCell}
        edition={edition}
        value={shown}
        onChoose={setCell}
      />
      <Figures rolled={rolled} cell={shown} {...words} />
    </>
  );
}

/** Who has reported; a bar leads to its members, and on to the part about them. */
function Members({ rolled, charts, view }: { readonly rolled: RolledUp } & Words) {
  const { texts, openPart } = useRollup();
  const shared = useRollupStyles();
  const [said, setSaid] = useState('');
  const [names, setNames] = useState<readonly string[]>([]);
  const picture = useMemo(() => membersPicture(rolled, charts), [rolled, charts]);
  const choose = ({ name, at }: PicturePoint) => {
    setSaid(name);
    const found = rolled.lines.filter(({ agency }) => at.members?.includes(agency.id) === true);
    setNames(found.map(({ agency }) => agency.name));
  };
  return (
    <PicturePart {...{ picture, charts, view, said }} onSaid={setSaid} onChoose={choose}>
      {names.length > 0 && (
        <>
          <p className={shared.line}>{names.join('、')}</p>
          <Button size="small" onClick={() => openPart('members')}>
            {texts.toMembers}
          </Button>
        </>
      )}
    </PicturePart>
  );
}

interface FiguresProps extends Words {
  readonly rolled: RolledUp;
  readonly cell: CellId;
}

/** The pictures of a cell; a bar leads to the member's file at that cell. */
function Figures({ rolled, cell, charts, view }: FiguresProps) {
  const { rollup, request } = rolled;
  const years = useMemo(() => yearsOfMembers(rollup, request.year), [rollup, request]);
  const pictures = useMemo((): readonly Picture[] => {
    const figures = memberFigures(cell, rollup, years);
    return [
      rankingPicture(figures, rollup.edition, charts),
      memberYearsPicture(figures, rollup.edition, charts),
    ];
  }, [cell, rollup, years, charts]);
  return pictures.map((picture) => (
    <MemberPicture
      key={`${picture.id} ${cell}`}
      {...{ picture, cell, charts, view }}
      reportOf={({ at }) => years[at.column]?.reports.get(at.members?.[0] ?? '') ?? null}
    />
  ));
}

interface MemberPictureProps extends Words {
  readonly picture: Picture;
  readonly cell: CellId;
  readonly reportOf: (point: PicturePoint) => MemberReport | null;
}

function MemberPicture({ picture, cell, charts, view, reportOf }: MemberPictureProps) {
  const [said, setSaid] = useState('');
  const [report, setReport] = useState<MemberReport | null>(null);
  const choose = (point: PicturePoint) => {
    setSaid(point.name);
    setReport(reportOf(point));
  };
  return (
    <PicturePart {...{ picture, charts, view, said }} onSaid={setSaid} onChoose={choose}>
      {report !== null && (
        <>
          <MemberFileLine report={report} cell={cell} />
          <MemberTables report={report} cell={cell} />
        </>
      )}
    </PicturePart>
  );
}
