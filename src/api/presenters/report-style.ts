/** The whole style of the report's page. Its hash is in the page's policy, so nothing else can style it. */
export const REPORT_STYLE = `
:root { color-scheme: light dark;
  --paper: #fff; --ink: #1a1d24; --soft: #5b6270; --line: #dfe3ea; --tint: #f5f7fa; --accent: #2f4bd0; --accent-soft: #e9edff;
  --good: #16713a; --good-soft: #e2f4e8; --bad: #b3261e; --bad-soft: #fde8e6; --warn: #835600; --warn-soft: #fff3d6;
  --greeting: #868fa3; --issued: #4d5870; --working: #5b7cfa; --checking: #b97a00; --feedback: #3b9a60; }
@media screen and (prefers-color-scheme: dark) { :root {
  --paper: #14161b; --ink: #e7eaf0; --soft: #a2abba; --line: #333945; --tint: #1c2028; --accent: #9db0ff; --accent-soft: #232c52;
  --good: #74d69a; --good-soft: #15361f; --bad: #ff9d94; --bad-soft: #45201d; --warn: #f3c45f; --warn-soft: #3a2c0c;
  --greeting: #6f7a90; --issued: #a3aec4; --working: #5b7cfa; --checking: #d9981c; --feedback: #3f9a63; } }
* { box-sizing: border-box; }
body { font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; margin: 0 auto; padding: 2.5rem 1.5rem 4rem;
  max-width: 62rem; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 2.1rem; letter-spacing: -.02em; } h2 { font-size: 1.4rem; letter-spacing: -.01em; margin-bottom: .8rem; }
h3 { font-size: 1.2rem; margin-bottom: .8rem; } h4 { font-size: 1.02rem; margin: 1.4rem 0 .4rem; } h5, h6 { font-size: .95rem; }
h6 { color: var(--soft); }
p { margin: .5rem 0; } small { color: var(--soft); font-weight: 400; font-size: .85em; } a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, .code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; font-size: .84em; overflow-wrap: anywhere; }
section, aside { margin-top: 2.6rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
.kicker { display: flex; justify-content: space-between; margin: 0 0 1.6rem; padding-bottom: .7rem; border-bottom: 2px solid var(--ink); }
.kicker b { letter-spacing: .02em; } .kicker span { color: var(--soft); }
.strip { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 1.2rem 0 0; }
.strip dt, .figures dt { font-size: .8rem; font-weight: 400; color: var(--soft); } dd { margin: 0; }
.verdict { margin-top: 2rem; padding: 1.5rem 1.6rem 1.3rem; border: 1px solid var(--line); border-left: 6px solid var(--accent); border-radius: 10px; background: var(--tint); }
.verdict h2 { font-size: 1.75rem; margin-bottom: .3rem; } .verdict h2 small { display: block; font-size: .85rem; letter-spacing: 0; }
.fit-above, .fit-meets, .fit-likely_meets { border-left-color: var(--good); } .fit-below, .fit-likely_below { border-left-color: var(--bad); }
.fit-unmeasured { border-left-color: var(--soft); } .lead { font-size: 1.08rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .8rem; margin: 1.2rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); }
.figures dd { font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.caution { padding: 1rem 1.4rem; border-radius: 10px; background: var(--warn-soft); } .caution h2 { font-size: 1.05rem; margin-bottom: .3rem; color: var(--warn); }
ul, ol { margin: .3rem 0; padding-left: 1.3rem; } li { margin: .2rem 0; }
dl { margin: 0; }
.task { margin-top: 2rem; padding-top: 1.6rem; border-top: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; font-size: .9rem; }
th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-weight: 500; font-size: .82rem; } tbody th { font-weight: 500; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; } td.good { color: var(--good); } td.bad { color: var(--bad); }
.badge, .mark { display: inline-block; padding: .08em .6em; border-radius: 99px; font-size: .8rem; font-weight: 600; line-height: 1.5; letter-spacing: 0; vertical-align: .1em; white-space: nowrap; }
.badge.good { color: var(--good); background: var(--good-soft); } .badge.bad { color: var(--bad); background: var(--bad-soft); }
.badge.plain { color: var(--soft); background: var(--tint); box-shadow: inset 0 0 0 1px var(--line); } .mark { color: var(--warn); background: var(--warn-soft); }
summary { cursor: pointer; font-weight: 500; padding: .25rem 0; } .why { margin-top: 1rem; } .why table { max-width: 38rem; }
.submission { margin-top: 1.4rem; padding: .2rem 0 .4rem 1.1rem; border-left: 3px solid var(--line); } .submission h4 { margin-top: 0; }
.facts { color: var(--soft); font-size: .9rem; margin-top: 0; }
.code { margin: .3rem 0 .8rem; padding: .5rem 0; border: 1px solid var(--line); border-radius: 8px; background: var(--tint); line-height: 1.5; tab-size: 4; }
.line { display: block; position: relative; padding: 0 .8rem 0 4.6rem; min-height: 1.5em; white-space: pre-wrap; overflow-wrap: anywhere; text-decoration: none; unicode-bidi: isolate; }
.line::before { content: attr(data-line); position: absolute; left: 0; width: 2.8rem; text-align: right; color: var(--soft); }
.line::after { position: absolute; left: 3.4rem; top: 0; font-weight: 700; }
ins.line { background: var(--good-soft); } ins.line::after { content: "+"; color: var(--good); }
del.line { background: var(--bad-soft); } del.line::after { content: "\\2212"; color: var(--bad); }
.same > summary { padding: .1rem .8rem .1rem 4.6rem; color: var(--soft); font-family: system-ui, sans-serif; }
.outputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .8rem; } figure { margin: 0 0 .6rem; } figcaption { font-size: .82rem; color: var(--soft); }
pre { margin: .2rem 0; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: 8px; background: var(--tint); white-space: pre-wrap; overflow-wrap: anywhere; }
.review { margin-top: .6rem; padding: .8rem 1.1rem; border-radius: 8px; background: var(--accent-soft); }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .4rem 2rem; }
blockquote { margin: .5rem 0; padding: .1rem 1rem; border-left: 3px solid var(--accent); white-space: pre-wrap; } .talk p { margin: .2rem 0; } .who { font-weight: 600; font-size: .9rem; }
.wide { overflow-x: auto; } svg.scale { display: block; width: 100%; min-width: 27rem; max-width: 46rem; height: auto; margin: 1rem auto; } svg.timeline { display: block; width: 100%; min-width: 44rem; height: auto; }
svg text { fill: var(--ink); font-size: 12px; } .step-name, .tick-name, .asked-name, .band-name, .hint-number { text-anchor: middle; }
.step { fill: var(--accent); stroke: var(--paper); } .step-0 { fill-opacity: .08; } .step-1 { fill-opacity: .15; } .step-2 { fill-opacity: .23; } .step-3 { fill-opacity: .31; } .step-4 { fill-opacity: .39; }
svg .step-name { font-size: 13px; } .asked { fill: none; stroke: var(--ink); stroke-width: 2; } svg .asked-name { font-weight: 600; }
.band { fill: var(--ink); } .band-middle { fill: var(--paper); stroke: var(--ink); stroke-width: 4; } .tick, .bracket { stroke: var(--soft); fill: none; } svg .tick-name { fill: var(--soft); font-size: 11px; } svg .band-name { font-weight: 600; font-size: 13px; }
.grid, .lane { stroke: var(--line); } .task-line { stroke: var(--soft); stroke-dasharray: 3 3; } svg .task-name { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.state-greeting { fill: var(--greeting); } .state-task_issued { fill: var(--issued); } .state-awaiting_solution { fill: var(--working); } .state-evaluating { fill: var(--checking); } .state-feedback_ready { fill: var(--feedback); } .state-finished { fill: var(--ink); }
.accepted { fill: var(--good); } .accepted-tick { fill: none; stroke: var(--paper); stroke-width: 2; } .rejected { fill: none; stroke: var(--bad); stroke-width: 3; stroke-linecap: round; } .uncounted { fill: var(--paper); stroke: var(--soft); stroke-width: 2; stroke-dasharray: 3 2; }
.message { fill: var(--accent); } .reply { fill: var(--soft); } .reply.template { fill: var(--paper); stroke: var(--warn); stroke-width: 1.8; } .hint { fill: var(--warn-soft); stroke: var(--warn); stroke-width: 1.5; } svg .hint-number { font-size: 10px; font-weight: 700; }
.extension { fill: none; stroke: var(--good); stroke-width: 4; } .error { fill: var(--bad); } .signal { fill: var(--bad-soft); stroke: var(--bad); stroke-dasharray: 4 3; } svg .signal-name { font-size: 11px; } .signal-mark { fill: var(--paper); stroke: var(--bad); stroke-width: 1.8; stroke-linejoin: round; } .signal-mark.strong { fill: var(--bad); }
.legend, .inline { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; margin: .6rem 0; font-size: .85rem; color: var(--soft); } .legend li { display: flex; align-items: center; gap: .4rem; margin: 0; }
.events { font-size: .82rem; } .events th[scope=row], .events td:nth-child(3) { white-space: nowrap; } .events td, .events th { padding-block: .25rem; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: .8rem; font-size: .8rem; color: var(--soft); }
.severity-strong th { color: var(--bad); }
@media (max-width: 40rem) { body { padding: 1.2rem 1rem 3rem; } .verdict { padding: 1.1rem; } main table { display: block; overflow-x: auto; } }
@page { size: A4; margin: 15mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #5b6270; } }
@media print { html { font-size: 8.7pt; } .verdict { margin-top: 1rem; } .tests table { font-size: .8rem; } .tests th, .tests td, .events th, .events td { padding-block: .1rem; } body { padding: 0; max-width: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; } .skip, .to-table { display: none; } a { color: inherit; text-decoration: none; }
  section, aside { margin-top: 1.4rem; } h1 { font-size: 20pt; } h2, h3, h4, h5, summary, .facts { break-after: avoid; } tr, figure, blockquote, .review, .verdict, .caution, .legend, svg, .line { break-inside: avoid; } thead { display: table-header-group; }
  svg.timeline, svg.scale { min-width: 0; } .wide { overflow: visible; } details:not(.same)::details-content { content-visibility: visible; display: block; } }
`;
