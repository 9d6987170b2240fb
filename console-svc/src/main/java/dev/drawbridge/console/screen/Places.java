package dev.drawbridge.console.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The navigation: every controller that is a {@link Screen}. */
@Component
public final class Places {

    private final ListableBeanFactory beans;
    private volatile List<Place> all = List.of();

    Places(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        all =
                Stream.of(beans.getBeanNamesForAnnotation(Screen.class))
                        .map(name -> beans.findAnnotationOnBean(name, Screen.class))
                        .map(screen -> Place.of(Objects.requireNonNull(screen)))
                        .sorted(Comparator.comparing(Place::order))
                        .toList();
    }

    public List<Place> all() {
        return all;
    }
}
