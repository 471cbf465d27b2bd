// SPDX-FileCopyrightText: 2026 Hookswitch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without a fuzzing compiler: every kept input once, then mutations of them, from a fixed seed,
// for a number of seconds. Usage: fuzz_NAME CORPUS-FOLDER SECONDS

#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace {

std::uint64_t state = 0x9E3779B97F4A7C15u;

std::size_t below(std::size_t bound)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return bound == 0 ? 0 : static_cast<std::size_t>(state % bound);
}

void mutate(std::string& text, const std::vector<std::string>& corpus)
{
    static const char* const pieces[] = {"{",  "}",       "[",  "]", "\"", ":", ",",    "null", "1e9",
                                         "-0", "\\u0000", "{}", "_", "<",  ">", "\r\n", "\xff"};
    const std::size_t at = below(text.size() + 1);
    switch (below(6)) {
    case 0:
        if (at < text.size())
            text[at] = static_cast<char>(below(256));
        break;
    case 1:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
    case 2:
        text.erase(at, below(16));
        break;
    case 3:
        text.insert(at, text.substr(below(text.size() + 1), below(64)));
        break;
    case 4: {
        const std::string& other = corpus[below(corpus.size())];
        text.insert(at, other.substr(below(other.size() + 1), below(200)));
        break;
    }
    default:
        if (at < text.size())
            text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
    }
}

std::string current;

/// What was being run when the program aborts stands in this file afterwards.
void keep(int)
{
    std::ofstream("fuzz-found.bin", std::ios::binary) << current;
    std::fprintf(stderr, "the input is in fuzz-found.bin\n");
    std::_Exit(1);
}

void run(const std::string& text)
{
    current = text;
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    std::signal(SIGABRT, keep);
    std::signal(SIGSEGV, keep);
    std::vector<std::string> corpus;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
        std::ifstream file(entry.path(), std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        run(corpus.back());
    }
    if (corpus.empty())
        return 2;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[2]));
    long runs = 0;
    while (std::chrono::steady_clock::now() < end) {
        std::string text = corpus[below(corpus.size())];
        for (std::size_t i = 1 + below(8); i-- > 0;)
            mutate(text, corpus);
        run(text);
        ++runs;
    }
    std::printf("%ld mutated inputs, nothing found\n", runs);
    return 0;
}
