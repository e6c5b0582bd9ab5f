/** How many of a rule fire at a time. */
const firing = (name: string, at: string, value: number) => `
      - expr: count(ALERTS{alertname="${name}",alertstate="firing"}) or vector(0)
        eval_time: ${at}
        exp_samples: [{ labels: '{}', value: ${value} }]`;

/**
 * For `promtool test rules`: rules of `alerts.yml` on series that are written down, each with its minutes as they are in the file.
 */
export const SERIES = `
rule_files: [alerts.yml]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - { series: 'viva_http_open_streams{job="viva",instance="api-1"}', values: '100x9 1600x20 100x10' }
      - { series: 'viva_sandbox_wait_seconds_bucket{le="10"}', values: '0+10x20 201+1x20' }
      - { series: 'viva_sandbox_wait_seconds_bucket{le="30"}', values: '0+10x20 210+10x20' }
      - { series: 'viva_sandbox_wait_seconds_bucket{le="+Inf"}', values: '0+10x20 210+10x20' }
      - { series: 'viva_texts_read_total{kind="judge",outcome="time_limit"}', values: '0x10 1x30' }
      - { series: 'viva_llm_day_tokens{job="viva",instance="worker-1",direction="in"}', values: '700x9 790x10 0x20' }
      - { series: 'viva_llm_day_tokens{job="viva",instance="worker-2",direction="in"}', values: '700x9 790x10 0x20' }
      - { series: 'viva_llm_day_tokens{job="viva",instance="worker-1",direction="out"}', values: '20x9 30x10 0x20' }
      - { series: 'viva_llm_day_token_cap{job="viva",instance="worker-1"}', values: '1000x40' }
    promql_expr_test:${[
      firing('VivaManyStreams', '15m', 0),
      firing('VivaManyStreams', '22m', 1),
      firing('VivaManyStreams', '35m', 0),
      firing('VivaProgramsWait', '15m', 0),
      firing('VivaProgramsWait', '35m', 1),
      firing('VivaTokensNearCap', '9m', 0),
      firing('VivaTokensNearCap', '15m', 1),
      firing('VivaTokensNearCap', '25m', 0),
      firing('VivaTextsBreakReaders', '9m', 0),
      firing('VivaTextsBreakReaders', '12m', 1),
      firing('VivaTextsBreakReaders', '35m', 0),
    ].join('')}
`;
