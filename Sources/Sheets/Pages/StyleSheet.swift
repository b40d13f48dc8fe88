/// The one style of all pages, carried inside each of them: a sheet must be readable by itself, on a
/// screen and on A4, without a network.
///
/// On paper Chinese is set in a small TrueType font, `Paper`, where the machine has one. Other fonts for it have 20
/// megabytes, which are handed on with each sheet, and Chromium draws them stroke by stroke: that takes twice as long
/// and gives a PDF of twice the size. The small one has no bold; a made one is kept for what leads the eye.
let styleSheet: StaticString = """
    :root{--mono:Paper,"SF Mono",Consolas,"Noto Sans Mono","DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace}
    *{box-sizing:border-box}
    html{font-size:15px;-webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:100%}
    body{margin:0;background:#e9edf0;color:#1b2733;line-height:1.45;
    font-family:Paper,"Noto Sans","Source Sans 3","Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC",
    "Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
    html:lang(zh){line-break:strict}
    main{max-width:64rem;margin:1.5rem auto;padding:2rem 2.6rem 2.4rem;background:#fff;box-shadow:0 1px 6px #0002}
    h1{font-size:1.75rem;line-height:1.2;margin:0}
    h1 small{font-size:1.05rem;font-weight:400;color:#4d5b68;margin-left:.6rem}
    h2{font-size:1.1rem;margin:2.1rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid #0f5c6e;
    color:#0f5c6e;break-after:avoid;scroll-margin-top:1rem}
    h2 b{display:inline-block;min-width:1.6rem}
    h3{font-size:.98rem;margin:1.3rem 0 .35rem;break-after:avoid}
    h3 small{font-weight:400;color:#4d5b68;margin-left:.5rem}
    p{margin:.4rem 0}
    a{color:#0f5c6e;text-underline-offset:.15em}
    a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid #e08a00;outline-offset:2px}
    .skip{position:absolute;left:-99rem;background:#fff;padding:.5rem .8rem}
    .skip:focus{left:.5rem;top:.5rem}
    .hidden,caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .top{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.82rem;margin-bottom:1rem}
    .contents{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;font-size:.82rem;margin:1rem 0 0;padding:0;list-style:none}
    .kicker{color:#0f5c6e;font-weight:600;margin:0 0 .3rem}
    .soft,.note{color:#4d5b68}
    .note,.small{font-size:.82rem}
    .badge{display:inline-block;border:1px solid currentColor;border-radius:.2rem;padding:0 .45rem;margin-left:.6rem;
    font-size:.78rem;font-weight:600;color:#963a1e;vertical-align:.25em;white-space:nowrap}
    .legacy{background:#fff1d6;border:2px solid #a86500;color:#6e4300;font-weight:700;padding:.45rem .8rem;
    margin-bottom:1rem}
    .warn{background:#fdeeea;border-left:4px solid #963a1e;padding:.5rem .8rem}
    .cards{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.1rem 0 .2rem}
    .card{flex:1 1 8rem;background:#f4f7f9;border-top:3px solid #0f5c6e;padding:.5rem .8rem}
    .card span{display:block;font-size:.78rem;color:#4d5b68}
    .card b{font-size:1.35rem;font-variant-numeric:tabular-nums}
    .card small{display:block;font-size:.78rem;color:#4d5b68}
    .charts{margin:1rem 0 .4rem}
    .chart{display:inline-block;width:48%;margin:0;vertical-align:top;break-inside:avoid}
    .chart figcaption{font-size:.84rem;font-weight:600;margin-bottom:.35rem}
    .chart svg{display:block;width:100%;height:auto;max-width:36rem}
    dl{margin:.9rem 0 .5rem;font-size:.9rem}
    dt{color:#4d5b68;float:left;clear:left;width:9rem}dd{margin:0 0 .15rem 9.5rem;overflow-wrap:anywhere}
    @supports (display:grid){dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.1rem}
    dt{float:none;width:auto}dd{margin:0}.chart{display:block;width:auto}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem 2rem}}
    table{border-collapse:collapse;width:100%;font-size:.86rem;margin:.3rem 0 .6rem}
    thead th{text-align:left;font-weight:600;color:#4d5b68;border-bottom:1.5px solid #1b2733;padding:.3rem .45rem;
    vertical-align:bottom;font-size:.78rem;word-break:keep-all}
    td,tbody th{padding:.4rem .45rem;border-bottom:1px solid #d5dce3;vertical-align:top;overflow-wrap:anywhere;
    text-align:left;font-weight:400}
    tr{break-inside:avoid}tbody tr:first-child,tfoot tr{break-before:avoid}thead{display:table-header-group;
    break-after:avoid}tfoot{display:table-row-group}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
    thead th.n{white-space:normal}
    td.item{width:44%}
    td.rule{width:26%}
    td.answer{min-width:6rem}
    .wrap{white-space:normal}
    .kind{display:inline-block;font-size:.72rem;color:#0f5c6e;border:1px solid #0f5c6e;border-radius:.2rem;
    padding:0 .3rem;margin-right:.35rem;white-space:nowrap}
    .what,tbody th.what{font-weight:600}
    th.what{min-width:8.5rem;overflow-wrap:normal}
    .keep{break-inside:avoid}
    .facts{font-size:.78rem;color:#4d5b68;margin-top:.15rem}
    .date{white-space:nowrap}
    .facts b{color:#1b2733;font-weight:600}
    .src{font-size:.74rem;color:#4d5b68;font-family:var(--mono)}
    code,.clause{font-size:.8rem;color:#33475b;overflow-wrap:anywhere}
    code{font-family:var(--mono)}
    .tier{font-weight:600}
    .sub td,.sub th{border-bottom:1px dashed #d5dce3;background:#f4f7f9}
    .adj td{background:#fdf8f5;font-size:.82rem}
    .adj .n,.minus{color:#963a1e}
    .sum td,.sum th{border-top:1.5px solid #1b2733;border-bottom:0;font-weight:700}
    .yes{color:#1c6b44;font-weight:600}.no{color:#963a1e;font-weight:600}
    .out td,.out th{color:#4d5b68}
    .lines{border:1px solid #d5dce3;height:5.5rem;margin:.3rem 0 .8rem}
    .sign td{height:4.2rem;width:25%;border:1px solid #d5dce3;color:#4d5b68;font-size:.8rem}
    .search{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline;margin:.6rem 0}
    .search input{font:inherit;padding:.35rem .6rem;border:1px solid #4d5b68;border-radius:.25rem;width:20rem;
    max-width:100%}
    th button{font:inherit;color:inherit;background:none;border:0;padding:0;margin:0;text-align:inherit;cursor:pointer;
    text-decoration:underline dotted;text-underline-offset:.2em}
    th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
    footer{break-inside:avoid;margin-top:2rem;padding-top:.6rem;border-top:1px solid #d5dce3;font-size:.72rem;
    color:#4d5b68;overflow-wrap:anywhere}
    footer p{margin:.1rem 0}
    @media print{@font-face{font-family:Paper;src:local("Droid Sans Fallback"),local("WenQuanYi Micro Hei");
    unicode-range:U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF,U+20000-323AF}
    html{font-size:9.6pt;font-synthesis-weight:none}h1,h2,h3,.card b,.sum{font-synthesis-weight:auto}
    body{background:#fff}main{max-width:none;margin:0;padding:0;box-shadow:none}
    .noprint{display:none}h2{margin-top:1.3rem}a{color:inherit;text-decoration:none}
    .charts{grid-template-columns:1fr 1fr;break-inside:avoid}}
    @media screen and (max-width:44rem){main{margin:0;padding:1rem;box-shadow:none}h1{font-size:1.45rem}
    dl{grid-template-columns:1fr}dt{margin-top:.35rem}.charts{grid-template-columns:1fr}
    .card{flex:1 1 6rem;padding:.4rem .6rem}.card b{font-size:1.15rem}.wide{overflow-x:auto}.less{display:none}
    .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stack,.stack tbody,.stack tfoot{display:block}
    .stack tr{display:grid;grid-template-columns:repeat(4,1fr);border-bottom:1px solid #d5dce3;padding:.35rem 0}
    .stack td,.stack tbody th{display:block;width:auto;border:0;padding:.15rem .4rem;
    grid-column:1/-1}
    .stack td.n{grid-column:auto;text-align:left;white-space:normal;font-weight:600}
    .stack td[colspan]{grid-column:1/-2}
    .stack td.less,.stack td:empty{display:none}
    .stack td.n .small{font-weight:400}
    .stack td[data-label]::before{content:attr(data-label);display:block;font-size:.72rem;font-weight:400;
    color:#4d5b68}}
    """
