# `make` lists the targets. Maven runs on a JDK 25 where there is one; otherwise it picks one by toolchain.
JDK_25 := $(firstword $(foreach jdk,$(JAVA_HOME) $(wildcard /usr/lib/jvm/*) $(wildcard $(HOME)/.sdkman/candidates/java/*) $(wildcard /Library/Java/JavaVirtualMachines/*/Contents/Home),$(shell test -x $(jdk)/bin/javac && grep -qs '^JAVA_VERSION="25[."]' $(jdk)/release && echo $(jdk))))
ifneq ($(JDK_25),)
export JAVA_HOME := $(JDK_25)
endif

INFRA ?= auto
SEED ?=
SCALE ?= 10
EVENTS ?= 1000000
MVN = ./mvnw -B -ntp
COMPOSE ?= $(if $(shell command -v docker-compose),docker-compose,docker compose)
DRIVER = $(if $(JAVA_HOME),$(JAVA_HOME)/bin/)java -Dslf4j.internal.verbosity=ERROR -cp 'bench/target/*:bench/target/lib/*'
# Whatever else a run should take: make it ARGS=-Dtest=…, make bench ARGS=out.json
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run demo test it check format operations package bench memory-bench crash notify-proof mutants compose compose-down clean

help: ## lists the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

run: ## the whole system on http://localhost:4566 (./drawbridge up)
	./drawbridge up

demo: ## the main story with real clients, step by step
	./drawbridge demo

test: ## everything without I/O, fast
	$(MVN) test -DexcludedGroups=io $(ARGS)

it: ## every test, on real servers: INFRA=auto|embedded|containers
	$(MVN) -T 3 verify -Ddrawbridge.infra=$(INFRA) $(ARGS)

check: ## formatting, Error Prone, NullAway, architecture: all gates but the slow tests
	$(MVN) verify -DexcludedGroups=io $(ARGS)

format: ## formats every source file
	$(MVN) spotless:apply -Dspotless.check.skip

operations: ## writes docs/operations.md, requirements.md and errors.md from the code
	$(MVN) -pl standalone -am test -Dtest=OperationsTableTest,RequirementsTableTest,ErrorsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Ddrawbridge.write=true

package: ## the services' jars
	$(MVN) package -DskipTests

bench: ## the load driver's table and JSON
	$(MVN) -q -pl bench -am package -DskipTests
	$(DRIVER) dev.drawbridge.bench.Bench $(ARGS)

memory-bench: ## pages, what-if, export and streams over a long history: EVENTS=1000000
	$(MVN) -q -pl bench -am package -DskipTests
	$(DRIVER) dev.drawbridge.bench.memory.Memory bench/target/memory-bench.json $(EVENTS) $(ARGS)

crash: ## kill -9 at random moments under load, then every promise is checked: SEED=…
	$(MVN) -q -pl bench -am package -DskipTests
	$(DRIVER) dev.drawbridge.bench.crash.Crash $(SEED) $(ARGS)

notify-proof: ## webhooks under load, among bad neighbours and through kill -9: SCALE=… (percent of the whole) ARGS="speed isolation backlog order kills mails"; not by itself: ARGS=soak, 8 h, SCALE=1 4 min 48 s
	$(MVN) -q -pl bench -am package -DskipTests
	$(DRIVER) dev.drawbridge.bench.proof.Proof $(ARGS) $(SCALE)

mutants: ## breaks retries, signatures, filters and policies here and there: 85 % must be noticed by a test
	$(MVN) -pl notification-svc -am test-compile org.pitest:pitest-maven:mutationCoverage -Dspotless.check.skip -Djacoco.skip $(ARGS)

compose: package ## builds the images, starts every service in its own container, waits until healthy
	$(COMPOSE) up --build -d
	@docker/await-healthy.sh $(COMPOSE)

compose-down: ## stops the containers and forgets their data
	$(COMPOSE) down -v

clean: ## forgets what was built
	$(MVN) clean
