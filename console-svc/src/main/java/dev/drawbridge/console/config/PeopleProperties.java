package dev.drawbridge.console.config;

import dev.drawbridge.console.visit.people.People;
import dev.drawbridge.console.visit.people.Person;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param people who may sign in by a password
 */
@ConfigurationProperties("drawbridge")
record PeopleProperties(@DefaultValue List<Entry> people) {

    /**
     * @param password hashed with bcrypt
     * @param grants like {@code 111111111111:approver:auditor}
     */
    record Entry(String name, String password, @DefaultValue List<String> grants) {

        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }

        People.Local local() {
            return new People.Local(Person.of(name, grants), password);
        }
    }

    List<People.Local> locals() {
        return people.stream().map(Entry::local).toList();
    }
}
