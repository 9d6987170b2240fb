/** Real servers for tests, by one fixture: containers or embedded. */
@NullMarked
package dev.drawbridge.testkit;

import org.jspecify.annotations.NullMarked;
