package io.ringloop.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Finds the beans marked with {@link ModelBean}, by their names, and nothing else. */
class ModelBeans extends ELResolver {

    private final ApplicationContext context;
    private volatile @Nullable Set<String> names;

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Object getValue(ELContext elContext, @Nullable Object base, @Nullable Object property) {
        if (base == null && property instanceof String name && names().contains(name)) {
            elContext.setPropertyResolved(true);
            return context.getBean(name);
        }
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext elContext, @Nullable Object base, @Nullable Object property) {
        var bean = getValue(elContext, base, property);
        return bean == null ? null : bean.getClass();
    }

    @Override
    public void setValue(
            ELContext elContext, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (getValue(elContext, base, property) != null) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext elContext, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext elContext, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext elContext, @Nullable Object base) {
        return List.<FeatureDescriptor>of().iterator();
    }

    private Set<String> names() {
        var known = names;
        if (known == null) {
            known = Set.of(context.getBeanNamesForAnnotation(ModelBean.class));
            names = known;
        }
        return known;
    }
}
