-- What is taken: a file's type is found by its content, its name must fit. Sizes are starting values, to be confirmed by the centre.
create table files.type (
    type       text   primary key,
    extensions text[] not null check (cardinality(extensions) > 0), -- the first one is given to a name that has none
    max_bytes  bigint not null check (max_bytes > 0),
    name_zh    text   not null,
    name_en    text   not null,
    position   int    not null
);

create table files.file (
    id           uuid        primary key,
    name         text        not null check (name <> ''),
    type         text        not null,
    size         bigint      not null check (size > 0),
    sha256       bytea       not null check (octet_length(sha256) = 32),
    wrapped_key  bytea       not null,
    uploaded_by  uuid        not null,
    uploaded_at  timestamptz not null,
    subject_type text,
    subject_id   uuid,
    attached_at  timestamptz,
    check ((subject_type is null) = (subject_id is null) and (subject_id is null) = (attached_at is null))
);

comment on column files.file.sha256 is 'Of the plain bytes.';
comment on column files.file.wrapped_key is 'The key of the bytes under the master key; without this row nothing can open them.';
comment on column files.file.subject_id is 'What the file belongs to; until it is attached it is its uploader''s, and gone after a day.';

create index file_by_subject on files.file (subject_type, subject_id, attached_at, id) where subject_id is not null;
create index file_unattached on files.file (uploaded_at) where subject_id is null;

insert into files.type (type, extensions, max_bytes, name_zh, name_en, position)
select type, string_to_array(extensions, ' '), megabytes * 1024 * 1024, zh, en, position
from (values
    ('application/pdf',           'pdf',          25, 'PDF 文档',   'PDF document', 1),
    ('image/jpeg',                'jpg jpeg',     25, 'JPEG 图片',  'JPEG picture', 2),
    ('image/png',                 'png',          25, 'PNG 图片',   'PNG picture', 3),
    ('image/gif',                 'gif',          25, 'GIF 图片',   'GIF picture', 4),
    ('image/webp',                'webp',         25, 'WebP 图片',  'WebP picture', 5),
    ('image/heic',                'heic',         25, 'HEIC 图片',  'HEIC picture', 6),
    ('image/heif',                'heif heic',    25, 'HEIF 图片',  'HEIF picture', 6),
    ('text/plain',                'txt',          10, '纯文本',     'Plain text', 7),
    ('text/csv',                  'csv',          10, 'CSV 表格',   'CSV table', 8),
    ('application/vnd.openxmlformats-officedocument.wordprocessingml.document',   'docx', 25, 'Word 文档', 'Word document', 9),
    ('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',         'xlsx', 25, 'Excel 表格', 'Excel table', 10),
    ('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx', 25, 'PowerPoint 演示文稿', 'PowerPoint presentation', 11),
    ('application/msword',            'doc',      25, 'Word 文档（旧格式）', 'Word document (old format)', 12),
    ('application/vnd.ms-excel',      'xls',      25, 'Excel 表格（旧格式）', 'Excel table (old format)', 13),
    ('message/rfc822',                'eml',      25, '电子邮件',   'E-mail', 14),
    ('audio/mpeg',                    'mp3',      50, 'MP3 录音',   'MP3 recording', 15),
    ('audio/vnd.wave',                'wav',      50, 'WAV 录音',   'WAV recording', 16),
    ('audio/mp4',                     'm4a',      50, 'M4A 录音',   'M4A recording', 17),
    ('video/mp4',                     'mp4',     100, 'MP4 视频',   'MP4 video', 18),
    ('video/quicktime',               'mov',     100, 'QuickTime 视频', 'QuickTime video', 19)
) as taken (type, extensions, megabytes, zh, en, position);
