/** What can be asked: services, permissions, connections, in tables that change with the events. */
@NullMarked
package dev.drawbridge.provider.read;

import org.jspecify.annotations.NullMarked;
