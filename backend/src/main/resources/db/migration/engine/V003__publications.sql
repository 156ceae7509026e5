create table engine.publication (
    process_key   text        primary key,
    definition_id text        not null,
    source        text        not null check (source in ('bundled', 'studio')),
    content_hash  text        not null,
    published_at  timestamptz not null,
    version       int         not null default 0
);

comment on table engine.publication is 'The version of each process that new instances follow.';
