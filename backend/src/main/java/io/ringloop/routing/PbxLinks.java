package io.ringloop.routing;

import io.ringloop.telephony.Pbx;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The PBXs whose queues are steered: every {@link Pbx} of the application, and those that come and go at run time. */
@Component
public class PbxLinks {

    private final ObjectProvider<Pbx> beans;
    private final List<Pbx> added = new CopyOnWriteArrayList<>();

    PbxLinks(ObjectProvider<Pbx> beans) {
        this.beans = beans;
    }

    public void add(Pbx pbx) {
        added.add(pbx);
    }

    public void remove(Pbx pbx) {
        added.remove(pbx);
    }

    public List<Pbx> all() {
        return Stream.concat(beans.orderedStream(), added.stream()).distinct().toList();
    }

    public Set<String> names() {
        return all().stream().map(Pbx::name).collect(Collectors.toUnmodifiableSet());
    }
}
