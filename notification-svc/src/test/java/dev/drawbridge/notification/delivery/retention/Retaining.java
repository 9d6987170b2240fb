package dev.drawbridge.notification.delivery.retention;

import org.springframework.context.ApplicationContext;

/** Looks at once, where the service would look by and by. */
public final class Retaining {

    private Retaining() {}

    public static void sweep(ApplicationContext service) {
        service.getBean(Forgetting.class).forget(() -> true);
        service.getBean(Endings.class).forget();
        service.getBean(TopicMeters.class).forgetGone();
    }
}
