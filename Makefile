# A thin layer over Maven: each goal shows the line it stands for.
.DEFAULT_GOAL := help
.PHONY: help demo verify fast format pit clean ci

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## try Fendan on a fresh store           ./fendan demo
	./fendan demo

verify: ## every gate                            mvn -B -ntp verify
	mvn -B -ntp verify

fast: ## compiler and unit tests               mvn -B -ntp -Pfast verify
	mvn -B -ntp -Pfast verify

format: ## write all sources as the gate asks    mvn -B -ntp spotless:apply -pl '!bom,!examples/policy-qinghe,!verifier,!examples/reuse'
	mvn -B -ntp spotless:apply -pl '!bom,!examples/policy-qinghe,!verifier,!examples/reuse'

pit: ## mutation tests of core and policies   mvn -B -ntp verify -pl '!app'
	mvn -B -ntp verify -pl '!app'

clean: ## remove what was built                 mvn -B -ntp clean
	mvn -B -ntp clean

ci: ## what the build server runs            .ci/run
	.ci/run
