/// The one style of all pages, carried inside each of them: a sheet must be readable by itself, on a
/// screen and on A4, without a network.
let styleSheet: StaticString = """
    :root{--ink:#1b2733;--soft:#5a6875;--line:#d5dce3;--wash:#f4f7f9;--accent:#0f5c6e;--minus:#a33a1f;--good:#1f7a4d}
    *{box-sizing:border-box}
    html{font-size:15px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body{margin:0;background:#e9edf0;color:var(--ink);line-height:1.45;
    font-family:"Noto Sans","Source Sans 3","Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC","Source Han Sans SC",
    "PingFang SC","Microsoft YaHei",sans-serif}
    main{max-width:62rem;margin:1.5rem auto;padding:2.2rem 2.6rem;background:#fff;box-shadow:0 1px 6px #0002}
    h1{font-size:1.65rem;line-height:1.2;margin:0}
    h1 small{font-size:1rem;font-weight:400;color:var(--soft);margin-left:.6rem}
    h2{font-size:1.08rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent);
    color:var(--accent);break-after:avoid}
    h2 b{display:inline-block;min-width:1.6rem}
    h3{font-size:.98rem;margin:1.2rem 0 .35rem;break-after:avoid}
    h3 small{font-weight:400;color:var(--soft);margin-left:.5rem}
    p{margin:.4rem 0}
    a{color:var(--accent)}
    .kicker{color:var(--accent);font-weight:600;letter-spacing:.02em;margin:0 0 .3rem}
    .soft,.note{color:var(--soft)}
    .note,.small{font-size:.82rem}
    .legacy{background:#fff1d6;border:2px solid #c47f00;color:#7a4b00;font-weight:700;padding:.45rem .8rem;
    margin-bottom:1rem;letter-spacing:.03em}
    .warn{background:#fdeeea;border-left:4px solid var(--minus);padding:.5rem .8rem}
    .cards{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.1rem 0 .2rem}
    .card{flex:1 1 8rem;background:var(--wash);border-top:3px solid var(--accent);padding:.5rem .8rem}
    .card span{display:block;font-size:.78rem;color:var(--soft)}
    .card b{font-size:1.35rem;font-variant-numeric:tabular-nums}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.1rem;margin:.9rem 0 0;font-size:.9rem}
    dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
    table{border-collapse:collapse;width:100%;font-size:.86rem;margin:.3rem 0 .6rem}
    th{text-align:left;font-weight:600;color:var(--soft);border-bottom:1.5px solid var(--ink);padding:.3rem .45rem;
    vertical-align:bottom;font-size:.78rem}
    td{padding:.4rem .45rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
    tr{break-inside:avoid}thead{display:table-header-group}tfoot{display:table-row-group}
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
    th.n{white-space:normal}
    td.item{width:44%}
    td.rule{width:26%}
    .wrap{white-space:normal}
    .kind{display:inline-block;font-size:.72rem;color:var(--accent);border:1px solid var(--accent);border-radius:.2rem;
    padding:0 .3rem;margin-right:.35rem;white-space:nowrap}
    .what{font-weight:600}
    td.what{min-width:8.5rem;overflow-wrap:normal}
    .keep{break-inside:avoid}
    .facts{font-size:.78rem;color:var(--soft);margin-top:.15rem}
    .facts b{color:var(--ink);font-weight:600}
    .src{font-size:.74rem;color:var(--soft);font-family:"SF Mono",Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace}
    code{font-size:.8rem;font-family:"SF Mono",Consolas,"Noto Sans Mono","DejaVu Sans Mono",monospace;color:#33475b;
    overflow-wrap:anywhere}
    .tier{font-weight:600}
    .sub td{border-bottom:1px dashed var(--line);background:var(--wash)}
    .adj td{background:#fdf8f5;font-size:.82rem}
    .adj .n,.minus{color:var(--minus)}
    .sum td{border-top:1.5px solid var(--ink);border-bottom:0;font-weight:700}
    .head td{font-size:.76rem;color:var(--soft);font-weight:600;padding-top:.6rem;border-bottom:0}
    .yes{color:var(--good);font-weight:600}.no{color:var(--minus);font-weight:600}
    .out td{color:var(--soft)}
    .lines{border:1px solid var(--line);height:5.5rem;margin:.3rem 0 .8rem}
    .sign td{height:3.6rem;width:25%;border:1px solid var(--line);color:var(--soft);font-size:.8rem}
    footer{margin-top:2rem;padding-top:.6rem;border-top:1px solid var(--line);font-size:.72rem;color:var(--soft);
    overflow-wrap:anywhere}
    footer p{margin:.1rem 0}
    @page{size:A4;margin:13mm 12mm}
    @media print{html{font-size:9.6pt}body{background:#fff}main{max-width:none;margin:0;padding:0;box-shadow:none}
    .noprint{display:none}h2{margin-top:1.3rem}}
    @media screen and (max-width:40rem){main{margin:0;padding:1rem}table{display:block;overflow-x:auto}}
    """
