# make demo    what the machine lacks, a release build, and the sample university scored
# make test    every test
# make lint    the format of the code
# make bench   the speed beside the XML parser's own, of ranks beside numpy's, and of all sets of amendments

packages := libxml2-dev libxml2-utils libssl-dev libxlsxwriter-dev pkg-config
steelyard := .build/release/steelyard

.PHONY: demo test lint bench build packages clean

demo: build
	$(steelyard) score Samples/university.xml --extension Samples/vocabulary.yaml \
	    --rubric Rubrics/contribution-biomed --out out/university; test $$? -lt 2

build: packages
	swift build -c release --static-swift-stdlib --product steelyard

test: packages
	swift test --disable-xctest

lint:
	swift format lint --recursive --strict Package.swift Sources Tests

bench: build
	swift build -c release --package-path Tests/Benchmarks
	swift run -c release --package-path Tests/Benchmarks benchmarks
	swift run -c release --package-path Tests/Benchmarks weights
	swift run -c release --package-path Tests/Benchmarks amendments

packages:
	@missing=$$(for p in $(packages); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	    echo "installing" $$missing; \
	    root=$$(test "$$(id -u)" = 0 || echo sudo); \
	    $$root apt-get update -qq && $$root apt-get install -y -qq $$missing >/dev/null; \
	fi

clean:
	rm -rf .build out
