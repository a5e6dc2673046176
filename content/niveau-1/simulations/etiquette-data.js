// What « L’étiquette » stands on: energy measured for open models, in joules, by The ML.ENERGY Benchmark v3.0.
// Taken from ml.energy/leaderboard, public data of 27 February 2026, every model on Nvidia B200 chips. For each: its name,
// its size in billions of parameters, then the energy of its most economical setting, and of the setting with
// the fewest requests at once (8 for text, 1 for an image or a video). Only the chips that compute are counted.
// Text: joules for one token. Reasoning, image, video: joules for one answer, one image, one video.

export const MEASURES = {
  text: [
    ["Llama 3.1 8B Instruct", 8, 0.047, 0.391],
    ["Qwen 3 8B", 8, 0.053, 0.43],
    ["NVIDIA Nemotron Nano 9B V2", 9, 0.147, 0.516],
    ["Gemma 3 12B", 12, 0.095, 0.669],
    ["NVIDIA Nemotron Nano 12B V2", 12, 0.142, 0.657],
    ["Qwen 3 14B", 14, 0.055, 0.699],
    ["Gemma 3 27B", 27, 0.177, 1.354],
    ["Qwen 3 30B A3B Instruct", 30, 0.056, 0.722],
    ["Qwen 3 32B", 32, 0.141, 1.545],
    ["Llama 3.1 70B Instruct", 70, 0.189, 3.569],
    ["Llama 3.3 70B Instruct", 70, 0.219, 3.617],
    ["Qwen 3 235B A22B Instruct", 235, 0.24, 6.457],
    ["Qwen 3 235B A22B Instruct FP8", 235, 0.501, 8.421],
    ["Llama 3.1 405B Instruct", 405, 1.015, 21.864],
    ["Llama 3.1 405B Instruct FP8", 405, 1.147, 12.985],
    ["DeepSeek V3.1", 671, 0.606, 8.566],
  ],
  reasoning: [
    ["Qwen 3 8B", 8, 1398, 9707],
    ["NVIDIA Nemotron Nano 9B V2", 9, 626, 4307],
    ["NVIDIA Nemotron Nano 12B V2", 12, 820, 6186],
    ["Qwen 3 14B", 14, 1338, 9600],
    ["GPT OSS 20B", 21, 61, 620],
    ["Qwen 3 30B A3B Thinking", 30, 714, 10522],
    ["Qwen 3 32B", 32, 2192, 17259],
    ["GPT OSS 120B", 117, 71, 849],
    ["Qwen 3 235B A22B Thinking", 235, 5671, 53816],
    ["Qwen 3 235B A22B Thinking FP8", 235, 3811, 78914],
    ["DeepSeek R1", 671, 26820, 117113],
    ["DeepSeek V3.1", 671, 11974, 91300],
  ],
  image: [
    ["PixArt-Σ", 0.6, 605, 611],
    ["Hunyuan-DiT 1.2", 1.5, 4410, 4410],
    ["SANA 1.5 1.6B", 1.6, 338, 342],
    ["Stable Diffusion 3.5 Medium", 2.5, 1622, 1622],
    ["SANA 1.5 4.8B", 4.8, 943, 943],
    ["Stable Diffusion 3.5 Large", 8.1, 3520, 3644],
    ["FLUX.1 Dev", 12, 6679, 6679],
  ],
  video: [
    ["Wan 2.1 1.3B", 1.3, 60885, 61491],
    ["CogVideoX 2B", 2, 26360, 27039],
    ["CogVideoX 1.5 5B", 5, 309241, 324988],
    ["HunyuanVideo", 13, 1160152, 1160152],
    ["Wan 2.1 14B", 14, 284390, 306885],
  ],
};

// From here on a model is called large: no measured one stands near these bounds.
export const LARGE = { text: 50, reasoning: 50, image: 4, video: 4 };

// The uses offered: which measure each takes, and how many of it.
export const USES = {
  paragraph: { name: "Un paragraphe de texte", short: "paragraphe", measure: "text", times: 200 },
  page: { name: "Une page de texte", short: "page de texte", measure: "text", times: 750 },
  reasoning: {
    name: "Une réponse après un long raisonnement", short: "long raisonnement", measure: "reasoning", times: 1,
  },
  image: { name: "Une image", short: "image", measure: "image", times: 1 },
  video: { name: "Une vidéo de 5 à 10 secondes", short: "vidéo", measure: "video", times: 1 },
};

export const SIZES = { small: "Petit modèle", large: "Grand modèle" };

export const LOADS = {
  full: {
    name: "serveurs bien remplis",
    says: "Chaque modèle est pris dans son réglage le plus économe. Un texte s’y calcule avec beaucoup d’autres.",
  },
  idle: {
    name: "serveurs presque vides",
    says: "Les puces traitent 8 textes à la fois, ou une seule image, ou une seule vidéo.",
  },
};

// Two uses stand on the board at the start.
export const FIRST = [
  { use: "page", size: "large", times: 10, people: 1 },
  { use: "image", size: "small", times: 10, people: 1 },
];

export const PERIMETER = [
  ["Compté", "l’électricité des puces qui calculent, pendant la réponse."],
  [
    "Pas compté",
    "le reste du serveur, le refroidissement, l’eau, la fabrication, l’entraînement, le réseau, votre appareil.",
  ],
  [
    "Source",
    "banc d’essai ML.ENERGY, version 3.0, décembre 2025 : 40 mesures de modèles ouverts, sur une même puce. " +
      "Les assistants du commerce n’y sont pas.",
  ],
];
