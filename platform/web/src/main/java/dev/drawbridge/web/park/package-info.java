/** The messages a service could not handle, for whoever runs it: to look at and to try again. */
@NullMarked
package dev.drawbridge.web.park;

import org.jspecify.annotations.NullMarked;
