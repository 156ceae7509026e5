create index act_idx_ringloop_hi_pi_start on public.act_hi_procinst (start_time_ desc, id_);
