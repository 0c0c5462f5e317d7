import type { JSX } from 'react';
import { paneHelpText as text, type HelpText, type HelpTopic } from '../../text/pane/paneHelpText';

/** Drawings on a 40 × 40 grid, as one path each; filled parts have a path of their own. */
const DRAWINGS = {
  table: { line: 'M4 6h32v28H4ZM4 14h32M4 24h32M16 14v20', fill: 'M4 6h32v8H4Z' },
  columns: {
    line: 'M4 6h32v28H4ZM15 6v28M26 6v28M18 20l3 3l5-6',
    fill: 'M15 6h11v28H15Z',
  },
  tick: { line: 'M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32M12 20l6 6l11-12', fill: '' },
  paper: { line: 'M8 4h18l6 6v26H8ZM26 4v6h6M13 16h14M13 22h14M13 28h9', fill: '' },
  question: {
    line: 'M4 6h32v22H18l-7 7v-7H4ZM16 13c0-5 8-5 8 0c0 4-4 3-4 6M20 23v.5',
    fill: '',
  },
  bars: { line: 'M5 5v30h30M11 35V22h5v13M20 35V11h5v24M29 35V27h5v8', fill: 'M20 35V11h5v24Z' },
  lock: { line: 'M8 18h24v17H8ZM13 18v-5a7 7 0 0 1 14 0v5M20 25v4', fill: 'M8 18h24v17H8Z' },
  dice: {
    line: 'M6 6h28v28H6ZM13 13v.2M27 13v.2M20 20v.2M13 27v.2M27 27v.2',
    fill: '',
  },
  people: {
    line: 'M13 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10M4 34v-5a9 9 0 0 1 18 0v5M28 11a4 4 0 1 1 0 8a4 4 0 1 1 0-8M26 24a7 7 0 0 1 10 6v4',
    fill: '',
  },
  seal: { line: 'M7 34h26M10 29h20v-5h-7c-2-5 2-8 2-12a5 5 0 0 0-10 0c0 4 4 7 2 12h-7Z', fill: '' },
  pen: { line: 'M5 35l3-10L27 6l7 7L15 32ZM23 10l7 7', fill: '' },
  lens: { line: 'M17 5a12 12 0 1 1 0 24a12 12 0 1 1 0-24M26 26l9 9M12 17l4 4l7-8', fill: '' },
  calendar: {
    line: 'M5 8h30v27H5ZM5 16h30M13 4v8M27 4v8M12 23h4M22 23h6M12 29h4',
    fill: 'M5 8h30v8H5Z',
  },
  board: { line: 'M4 6h32v22H4ZM12 28v8M28 28v8M10 13h20M10 20h13', fill: '' },
  flag: { line: 'M9 4v32M9 6h22l-5 7l5 7H9', fill: 'M9 6h22l-5 7l5 7H9Z' },
  house: { line: 'M4 19L20 6l16 13M8 17v18h24V17M17 35V25h6v10', fill: '' },
  file: { line: 'M4 10h13l3 4h16v20H4ZM20 29v-9M16 24l4-4l4 4', fill: '' },
} as const satisfies Record<string, { readonly line: string; readonly fill: string }>;

type Drawing = keyof typeof DRAWINGS;

const OF: Readonly<Record<HelpTopic, readonly [Drawing, Drawing, Drawing]>> = {
  register: ['table', 'columns', 'tick'],
  profile: ['paper', 'question', 'bars'],
  draw: ['lock', 'dice', 'people'],
  result: ['table', 'seal', 'pen'],
  check: ['lens', 'bars', 'flag'],
  publish: ['calendar', 'paper', 'board'],
  settings: ['house', 'calendar', 'file'],
};

export interface HelpPictureProps {
  readonly topic: HelpTopic;
  readonly captions: HelpText['captions'];
}

/** Three drawings with an arrow from one to the next. */
export function HelpPicture({ topic, captions }: HelpPictureProps): JSX.Element {
  return (
    <svg
      className="help-picture"
      viewBox="0 0 280 70"
      role="img"
      aria-label={text.picture(captions)}
    >
      {OF[topic].map((name, index) => (
        <g key={name} transform={`translate(${20 + index * 100} 4)`}>
          <path className="help-fill" d={DRAWINGS[name].fill} />
          <path className="help-line" d={DRAWINGS[name].line} />
          <text x="20" y="60">
            {captions[index]}
          </text>
          {index < 2 && <path className="help-line" d="M54 20h30M78 14l6 6l-6 6" />}
        </g>
      ))}
    </svg>
  );
}
