package io.ringloop.engine.store;

import io.ringloop.engine.ModelVersion;
import io.ringloop.engine.PublishedModel;
import io.ringloop.shared.Times;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which models are in force, and how many instances follow them. Times of the engine are local times of a machine in UTC. */
@Component
public class ModelStore {

    private final JdbcClient jdbc;

    ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key, counted in one go. */
    public List<PublishedModel> published() {
        return jdbc.sql("""
                        with running as (
                            select d.key_, e.proc_def_id_, count(*) as instances,
                                   count(*) filter (where exists (select 1 from act_ru_incident i
                                                                   where i.proc_inst_id_ = e.id_)) as incidents
                              from act_ru_execution e
                              join act_re_procdef d on d.id_ = e.proc_def_id_
                             where e.parent_id_ is null
                             group by d.key_, e.proc_def_id_)
                        select p.process_key, coalesce(d.name_, p.process_key) as name, p.definition_id, d.version_,
                               p.source = 'bundled' as bundled, p.published_at,
                               coalesce(sum(r.instances), 0) as running,
                               coalesce(sum(r.instances) filter (where r.proc_def_id_ <> p.definition_id), 0) as behind,
                               coalesce(sum(r.incidents), 0) as incidents
                          from engine.publication p
                          join act_re_procdef d on d.id_ = p.definition_id
                          left join running r on r.key_ = p.process_key
                         group by p.process_key, p.definition_id, p.source, p.published_at, d.name_, d.version_
                         order by p.process_key
                        """)
                .query((row, number) -> new PublishedModel(
                        row.getString("process_key"),
                        row.getString("name"),
                        row.getString("definition_id"),
                        row.getInt("version_"),
                        row.getBoolean("bundled"),
                        Times.read(row, "published_at"),
                        row.getLong("running"),
                        row.getLong("behind"),
                        row.getLong("incidents")))
                .list();
    }

    /** The newest first. */
    public List<ModelVersion> versions(String key) {
        return jdbc.sql("""
                        select d.version_, d.id_, y.deploy_time_ at time zone 'UTC' as deployed_at,
                               coalesce(y.source_ = 'bundled', false) as bundled,
                               (select count(*) from act_ru_execution e
                                 where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
                          from act_re_procdef d
                          join act_re_deployment y on y.id_ = d.deployment_id_
                         where d.key_ = :key
                         order by d.version_ desc
                        """)
                .param("key", key)
                .query((row, number) -> new ModelVersion(
                        row.getInt("version_"),
                        row.getString("id_"),
                        Times.read(row, "deployed_at"),
                        row.getBoolean("bundled"),
                        row.getLong("running")))
                .list();
    }
}
