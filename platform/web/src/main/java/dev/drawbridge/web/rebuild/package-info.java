/** The read models made again from the log, for whoever runs the service. */
@NullMarked
package dev.drawbridge.web.rebuild;

import org.jspecify.annotations.NullMarked;
