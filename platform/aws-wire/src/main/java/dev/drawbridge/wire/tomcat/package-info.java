/** What Tomcat answers by itself, before any servlet is asked: XML too. Needs Tomcat. */
@NullMarked
package dev.drawbridge.wire.tomcat;

import org.jspecify.annotations.NullMarked;
