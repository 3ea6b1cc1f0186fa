import { makeStyles, tokens } from '@fluentui/react-components';
import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import guide from '../../../docs/guide.zh-CN.md?raw';

const useStyles = makeStyles({
  guide: {
    '& h4': { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
    '& h5': { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
    '& p': { margin: '4px 0' },
    '& ul, & ol': { margin: '4px 0', paddingInlineStart: '20px' },
    '& pre': { margin: '4px 0', whiteSpace: 'pre-wrap' },
    '& table': { margin: '4px 0', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
    '& th, & td': {
      padding: '2px 6px',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: 'start',
    },
  },
});

/** Only what the guide uses; links lead to files that are not here, and pictures are left out. */
function inline(parts: readonly Token[] = []): ReactNode {
  return parts.map((part, at) => {
    const { type } = part;
    if (type === 'strong') return <strong key={at}>{inline(part.tokens)}</strong>;
    if (type === 'codespan') return <code key={at}>{(part as Tokens.Codespan).text}</code>;
    if (type === 'image') return null;
    if ('tokens' in part) return <span key={at}>{inline(part.tokens)}</span>;
    return 'text' in part ? (part as Tokens.Text).text : null;
  });
}

const isPicture = ({ tokens: parts = [] }: { readonly tokens?: readonly Token[] }): boolean =>
  parts.length > 0 && parts.every(({ type, raw }) => type === 'image' || raw.trim() === '');

/** The headings lie below that of the help. */
function block(part: Token, at: number): ReactNode {
  switch (part.type) {
    case 'heading': {
      const { depth, tokens: parts } = part as Tokens.Heading;
      if (depth === 1) return null;
      return depth === 2 ? <h4 key={at}>{inline(parts)}</h4> : <h5 key={at}>{inline(parts)}</h5>;
    }
    case 'paragraph':
      return isPicture(part) ? null : <p key={at}>{inline((part as Tokens.Paragraph).tokens)}</p>;
    case 'list': {
      const { ordered, items } = part as Tokens.List;
      const lines = items.map((item, index) => <li key={index}>{item.tokens.map(block)}</li>);
      return ordered ? <ol key={at}>{lines}</ol> : <ul key={at}>{lines}</ul>;
    }
    case 'code':
      return <pre key={at}>{(part as Tokens.Code).text}</pre>;
    case 'table': {
      const { header, rows } = part as Tokens.Table;
      if (rows.every((row) => row.every(isPicture))) return null;
      return (
        <table key={at}>
          <thead>
            <tr>
              {header.map((cell, index) => (
                <th key={index} scope="col">
                  {inline(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{inline(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    case 'space':
      return null;
    default:
      return <span key={at}>{inline((part as Tokens.Generic).tokens ?? [part])}</span>;
  }
}

/** 填报说明: the guide of the documentation, which is part of the program. */
export function Guide() {
  const styles = useStyles();
  const parts = useMemo(() => lexer(guide), []);
  return (
    <div lang="zh-CN" className={styles.guide}>
      {parts.map(block)}
    </div>
  );
}
