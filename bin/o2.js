import '../dist/bin2/main.js'
