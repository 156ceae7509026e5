package io.ringloop.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases at once, as a large centre has them: one in five open, spread over units, owners, customers and words. */
final class CaseCrowd {

    private CaseCrowd() {}

    /** The index over the words is built at the end: filling it row by row takes many times as long. */
    static void fill(JdbcClient database, int cases) {
        String index = database.sql("select pg_get_indexdef('cases.case_tokens'::regclass)")
                .query(String.class)
                .single();
        database.sql("drop index cases.case_tokens").update();
        database.sql("""
                        insert into cases.case_file
                               (id, number, serial, kind, status, title, customer_id, customer_name, product, severity, channel,
                                centre_id, unit_id, owner_id, claimed_at, received_at, opened_at, due_at, warn_at, changed_at,
                                closed_at, close_reason, words, search, tokens)
                        select gen_random_uuid(), 'C-2020-' || lpad(i::text, 7, '0'), i, 'complaint',
                               case when open then 'in_progress' else 'closed' end, title, md5('c' || i % 60000)::uuid, name,
                               product, (array['ordinary', 'ordinary', 'ordinary', 'major', 'critical'])[1 + i % 5], 'call',
                               md5('centre')::uuid, md5('u' || i % 41)::uuid, md5('s' || i % 700)::uuid, at, at, at,
                               at + interval '5 days', at + interval '4 days', at,
                               case when not open then at + interval '3 days' end, case when not open then 'SOLVED_CONFIRMED' end,
                               '', search,
                               (select array_agg(distinct token) from (
                                   select substr(search, n, 1) as token from generate_series(1, length(search)) n
                                   union all
                                   select substr(search, n, 2) from generate_series(1, length(search) - 1) n) tokens
                                 where token !~ '\\s')
                          from (select i, i % 5 = 0 as open, timestamptz '2020-01-01Z' + i * interval '3 minutes' as at,
                                       (array['净水器漏水', '空调不制冷', '退款未到账', '服务态度差', '配送延误', '发票问题',
                                              '安装预约', '收费争议'])[1 + i % 8] as title,
                                       (array['王', '张', '刘', '陈', '赵', '孙', '周', '吴'])[1 + i / 8 % 8]
                                           || (array['芳', '伟', '洋', '静', '磊', '丽', '杰', '敏'])[1 + i / 64 % 8]
                                           || i % 6000 as name,
                                       (array['净水器 X3', '冰箱 B520', '空调 K1.5', '洗衣机 W8'])[1 + i % 4] as product
                                  from generate_series(1, :cases) i) base
                          cross join lateral (
                               select lower(title || ' ' || name || ' 138' || lpad((i::bigint * 7919 % 100000000)::text, 8, '0') || ' '
                                            || product) as search) made
                        """).param("cases", cases).update();
        database.sql(index).update();
        database.sql("vacuum analyze cases.case_file").update();
    }
}
