package dev.drawbridge.axon.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Timers;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler on the service's own database. */
@Configuration(proxyBeanMethods = false)
public class TimerConfiguration {

    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofMillis(250);

    /** A timer that was being fired when its instance died is fired again after four of these. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    @Bean
    Timers timers(DataSource dataSource, Commands commands, ObjectProvider<Clock> clocks) {
        var clock = clocks.getIfAvailable(Clock::systemUTC);
        var json = new DueJson();
        var firing = new Firing(commands, json);
        var task =
                Tasks.oneTime(DbSchedulerTimers.TASK, Due.class).onFailure(firing).execute(firing);
        var scheduler =
                Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                        .tableName("timer")
                        .schedulerName(new SchedulerName.Fixed(instance()))
                        .serializer(json)
                        .clock(clock::instant)
                        .threads(THREADS)
                        .pollingInterval(POLL)
                        .pollUsingLockAndFetch(1.0, 8.0)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(4)
                        .shutdownMaxWait(PATIENCE_AT_STOP)
                        .build();
        return new DbSchedulerTimers(scheduler, json, clock);
    }

    private static String instance() {
        return IdentifierFactory.getInstance().generateIdentifier();
    }
}
